using System.Collections.Immutable;
using System.Xml.Linq;

namespace Naftiko.Checks;

/// <summary>The NuGet cache of a machine: finds the libraries of packages and of what they depend on.</summary>
internal sealed class PackageFolder(string folder)
{
    private static readonly string[] Frameworks = ["net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "netstandard2.1", "netstandard2.0", "netstandard1.1"];

    /// <param name="missing">The package that is not there, when the result is null.</param>
    public ImmutableArray<string>? Resolve(IEnumerable<(string Id, string Version)> packages, out string missing)
    {
        var waiting = new Queue<(string Id, string Version)>(packages);
        var roots = waiting.Select(static p => p.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var libraries = ImmutableArray.CreateBuilder<string>();
        while (waiting.TryDequeue(out var package))
        {
            if (!seen.Add(package.Id))
            {
                continue;
            }

            if (Locate(package.Id, package.Version) is { } path)
            {
                libraries.AddRange(Libraries(path));
                foreach (var dependency in Dependencies(path, package.Id))
                {
                    waiting.Enqueue(dependency);
                }
            }
            else if (roots.Contains(package.Id))
            {
                missing = $"the package {package.Id} {package.Version} in {folder} (build a gateway once to restore it)";
                return null;
            }

            // Any other package may be part of the framework, and then is not restored.
        }

        missing = "";
        return libraries.ToImmutable();
    }

    private string? Locate(string id, string version)
    {
        var package = Path.Combine(folder, id.ToLowerInvariant());
        var exact = Path.Combine(package, version);
        return Directory.Exists(exact) ? exact
            : Directory.Exists(package) ? Directory.EnumerateDirectories(package).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
    }

    private static IEnumerable<string> Libraries(string package)
    {
        var lib = Frameworks.Select(f => Path.Combine(package, "lib", f)).FirstOrDefault(Directory.Exists);
        return lib is null ? [] : Directory.EnumerateFiles(lib, "*.dll");
    }

    private static IEnumerable<(string Id, string Version)> Dependencies(string package, string id)
    {
        var specification = Path.Combine(package, id.ToLowerInvariant() + ".nuspec");
        if (!File.Exists(specification))
        {
            return [];
        }

        var groups = XDocument.Load(specification)
            .Descendants()
            .Where(static e => e.Name.LocalName == "group" && e.Parent?.Name.LocalName == "dependencies")
            .ToList();
        var group = Frameworks.Select(f => groups.FirstOrDefault(g => IsFramework(g, f))).FirstOrDefault(static g => g is not null);
        return (group?.Elements() ?? []).Select(
            static d => ((string)d.Attribute("id")!, ((string?)d.Attribute("version") ?? "").Trim('[', ']', '(', ')').Split(',')[0]));
    }

    private static bool IsFramework(XElement group, string framework) => string.Equals(
        ((string?)group.Attribute("targetFramework"))?.Replace(".NETStandard", "netstandard", StringComparison.Ordinal),
        framework,
        StringComparison.OrdinalIgnoreCase);
}
