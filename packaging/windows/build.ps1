# Builds target/package/*.msi, for one user, with a second launcher for the terminal. Written after jpackage's
# documentation and not run yet: see packaging/README.md. Needs mvn, Git's bash, WiX and a JDK 25 or later in JAVA_HOME.
$ErrorActionPreference = 'Stop'
Set-Location "$PSScriptRoot\..\.."

$package = "$PWD\target\package"
$work = "$package\stage"
if (Test-Path $package) { Remove-Item -Recurse -Force $package }
New-Item -ItemType Directory -Force $work | Out-Null
bash packaging/common/modules.sh "$env:JAVA_HOME" "$work"
& "$env:JAVA_HOME\bin\jlink" --module-path "$work\modules;$work\jmods" --add-modules dev.tokenconsole `
    --output "$work\runtime" --ignore-signing-information --no-header-files --no-man-pages --compress=zip-6 `
    --generate-cds-archive
$version = (Get-Item "$work\modules\token-console-*.jar").BaseName -replace 'token-console-', ''

$window = Get-Content packaging\common\window.options | Where-Object { $_ -notmatch '^#' }
$terminal = (Get-Content packaging\common\terminal.options | Where-Object { $_ -notmatch '^#' }) -join ' '
Set-Content "$work\terminal.properties" @("win-console=true", "win-shortcut=false", "win-menu=false",
    "java-options=$terminal")
$options = $window | ForEach-Object { '--java-options'; $_ }
& "$env:JAVA_HOME\bin\jpackage" --type msi --dest $package --runtime-image "$work\runtime" `
    --module dev.tokenconsole/dev.tokenconsole.Launcher --name 'Token Console' --app-version $version `
    --icon icons\token-console.ico --win-per-user-install --win-menu --win-shortcut `
    --add-launcher "token-console=$work\terminal.properties" @options
Get-FileHash "$package\*.msi" | ForEach-Object { "$($_.Hash.ToLower())  $(Split-Path -Leaf $_.Path)" } |
    Set-Content "$package\SHA256SUMS"
