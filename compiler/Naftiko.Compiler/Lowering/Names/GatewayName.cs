using Naftiko.Compiler.Binding;

namespace Naftiko.Compiler.Lowering.Names;

/// <summary>Names the gateway: the option, else the first adapter's namespace (not that of control), else the first API's, else the label.</summary>
internal static class GatewayName
{
    /// <summary>Words that say what an adapter is and not what it is about.</summary>
    private static readonly string[] Kinds = ["rest", "mcp", "api", "http", "tools", "skill", "skills"];

    public static string Of(BoundDocument document, CompilationOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.Name))
        {
            return Root(NameMaker.Pascal(options.Name));
        }

        var candidates = document.Exposes.Where(static adapter => adapter is not ExposedControl).Select(static adapter => WithoutKind(adapter.Namespace.Value))
            .Concat(document.Consumes.Select(static api => api.Namespace.Value))
            .Append(document.Label);
        return Root(NameMaker.Pascal(candidates.FirstOrDefault(static name => name.Any(char.IsLetter)) ?? "Capability"));
    }

    /// <summary>The name is the root namespace of the project: a namespace called like a type or a library would hide it everywhere.</summary>
    private static string Root(string name) => ReservedNames.HidesClass(name)
        ? name + "Api"
        : new NameScope([.. ReservedNames.Types, .. ReservedNames.Mentioned, .. ReservedNames.Namespaces, "OpenTelemetry", "Polly"], "Api").Claim(name);

    private static string WithoutKind(string name)
    {
        var dash = name.LastIndexOfAny(['-', '_']);
        return dash > 0 && Kinds.Contains(name[(dash + 1)..], StringComparer.OrdinalIgnoreCase) ? WithoutKind(name[..dash])
            : Kinds.Contains(name, StringComparer.OrdinalIgnoreCase) ? ""
            : name;
    }
}
