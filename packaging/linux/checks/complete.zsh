# Types into a zsh of its own, and looks at what that makes of the line.
zmodload zsh/zpty
typed() {
    local line all=
    zpty shell zsh -f -i
    zpty -w shell "PS1='> '; autoload -Uz compinit && compinit -u; zstyle ':completion:*' list-prompt ''; LISTMAX=0"
    sleep 3
    zpty -wn shell "$1"$'\t'
    sleep 2
    zpty -wn shell $'\C-c'
    zpty -w shell exit
    while zpty -r shell line; do all+=$line; done
    zpty -d shell
    if [[ $all != *$2* ]]; then
        print -r -- "typed <$1>, expected <$2>, was:"
        print -r -- $all
        return 1
    fi
}
typed 'token-console sand' 'sandbox' && typed 'token-console decode --cl' '--clipboard' && typed 'token-console profile li' 'list'
