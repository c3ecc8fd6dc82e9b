# Completes naftikoc in PowerShell. In $PROFILE: naftikoc completions pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName naftikoc -ScriptBlock {
    param($word, $command, $cursor)
    $tool = $command.CommandElements[0].Extent
    $line = $command.ToString().PadRight($cursor - $command.Extent.StartOffset).Substring(0, $cursor - $command.Extent.StartOffset)
    $line = $line.Substring($tool.EndOffset - $command.Extent.StartOffset).TrimStart()
    & $tool.Text "[suggest:$($line.Length)]" $line 2>$null |
        Where-Object { $_.StartsWith($word, [StringComparison]::OrdinalIgnoreCase) } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
