# Types into a zsh of its own, and reads the line that the completion makes of that.
zmodload zsh/zpty
completes() {
    local line all=
    zpty -b shell zsh -f -i
    zpty -w shell "PS1='> '; autoload -Uz compinit && compinit -u"
    sleep 1.5
    zpty -wn shell "$1"$'\t'
    sleep 1.5
    # A comment, so that the line is printed whole and not run.
    zpty -wn shell $'\C-a: \C-e\n'
    zpty -w shell exit
    sleep 0.5
    while zpty -rt shell line; do all+=$line; done
    zpty -d shell
    if [[ $all != *": $2"* || $all == *'not found'* ]]; then
        print -r -- "expected <$2> for <$1>, but the terminal showed:"
        print -r -- "$all"
        return 1
    fi
}
completes 'token-console sand' 'token-console sandbox' \
    && completes 'token-console decode --cl' 'token-console decode --clipboard' \
    && completes 'token-console profile li' 'token-console profile list' \
    && completes 'token-console token --output=he' 'token-console token --output=header'
