using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Naftiko.Checks;

/// <summary>Loads the source generators of the SDK into this process.</summary>
internal sealed class GeneratorLoader : IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
