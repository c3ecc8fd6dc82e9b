namespace Naftiko.Compiler.Gateway;

/// <summary>A client that the steps of a flow call.</summary>
/// <param name="Upstream">The <see cref="Upstream.Name"/>.</param>
/// <param name="Identifier">The C# variable that holds it.</param>
public sealed record FlowClient(string Upstream, string Identifier);
