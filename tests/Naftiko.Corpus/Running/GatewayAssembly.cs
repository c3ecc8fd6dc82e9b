using System.Reflection;
using System.Runtime.Loader;

namespace Naftiko.Corpus.Running;

/// <summary>A compiled gateway in a load context of its own; packages are loaded once, for all.</summary>
/// <remarks>The contexts stay: unloading them saved little memory, and the runtime crashed once, in native code, while a gateway was being unloaded.</remarks>
internal sealed class GatewayAssembly
{
    private GatewayAssembly(Stream image) => Assembly = new AssemblyLoadContext("gateway").LoadFromStream(image);

    public Assembly Assembly { get; }

    public static GatewayAssembly Load(Stream image) => new(image);

    /// <summary>Lets this process find the libraries gateways refer to.</summary>
    public static void UseLibraries(IEnumerable<string> paths)
    {
        var libraries = paths.GroupBy(static path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.OrdinalIgnoreCase);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            libraries.TryGetValue(name.Name!, out var path) ? context.LoadFromAssemblyPath(path) : null;
    }

    /// <summary>A class of the hosting part, by its name.</summary>
    public Type Type(string name) =>
        Assembly.GetTypes().Single(type => type.Namespace?.EndsWith(".Hosting", StringComparison.Ordinal) == true && type.Name == name && !type.IsNested);
}
