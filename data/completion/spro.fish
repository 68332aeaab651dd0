# spro pour fish : spro completion fish > ~/.config/fish/completions/spro.fish
# spro for fish: the same line
function __spro_complete
    set -l typed (commandline -opc)
    set -l program $typed[1]
    set -l found ($program __complete $typed[2..-1] "="(commandline -ct) 2>/dev/null)
    if test (count $found) -eq 0
        __fish_complete_path (commandline -ct)
    else
        printf '%s\n' $found
    end
end
complete -c spro -f -a '(__spro_complete)'
