# Completes naftikoc in zsh. In ~/.zshrc, after compinit: eval "$(naftikoc completions zsh)"
_naftikoc() {
  local line="${(j: :)words[2,CURRENT-1]}"
  local -a found
  line="${line:+$line }$PREFIX"
  found=(${(f)"$("$words[1]" "[suggest:${#line}]" "$line" 2>/dev/null)"})
  # Where nothing fits, the word is the name of a file.
  compadd -a found || _files
}

compdef _naftikoc naftikoc
