namespace Naftiko.Compiler.Cli.CommandLine;

/// <param name="Line">What is typed after <c>naftikoc</c>.</param>
/// <param name="Purpose">What it is for, in a few words.</param>
internal sealed record HelpExample(string Line, string Purpose);
