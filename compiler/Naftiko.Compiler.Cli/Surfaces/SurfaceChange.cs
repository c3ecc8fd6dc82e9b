namespace Naftiko.Compiler.Cli.Surfaces;

/// <summary>One thing that callers may notice.</summary>
/// <param name="Adapter">The namespace of the adapter.</param>
/// <param name="IsBreaking">What callers did before may fail or be misread now.</param>
/// <param name="Text">Names what changed and how.</param>
internal sealed record SurfaceChange(string Adapter, bool IsBreaking, string Text);
