# Completes naftikoc in fish. In ~/.config/fish/config.fish: naftikoc completions fish | source
function __naftikoc_complete
    set -l line (commandline --current-process --cut-at-cursor | string collect | string replace --regex '^\s*\S+\s*' '')
    set -l tool (commandline --current-process --tokens-expanded 2>/dev/null; or commandline --current-process --tokenize)[1]
    $tool "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end

complete --command naftikoc --arguments '(__naftikoc_complete)'
