namespace Naftiko.Compiler;

/// <summary>
/// How many of the declared tools, REST operations and resources the gateway has, with a source for every value the upstream needs. What is
/// declared but does not work has a diagnostic that says why.
/// </summary>
/// <param name="ToolsDeclared">In the document, over all MCP adapters.</param>
/// <param name="ToolsWorking">In the model.</param>
/// <param name="RoutesDeclared">REST operations in the document, over all REST adapters.</param>
/// <param name="RoutesWorking">In the model.</param>
public sealed record Satisfaction(int ToolsDeclared, int ToolsWorking, int RoutesDeclared, int RoutesWorking)
{
    /// <summary>Resources that calls are made for, in the document, over all MCP adapters.</summary>
    public int ResourcesDeclared { get; init; }

    /// <summary>Those in the model.</summary>
    public int ResourcesWorking { get; init; }

    public int Declared => ToolsDeclared + RoutesDeclared + ResourcesDeclared;

    public int Working => ToolsWorking + RoutesWorking + ResourcesWorking;
}
