namespace Naftiko.Compiler.Cli.Rendering;

internal enum OutputFormat
{
    Human,
    Concise,
    GitHub,
    Json,
    Sarif,
}
