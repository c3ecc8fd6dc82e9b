using System.Reflection;

namespace Naftiko.Compiler;

/// <summary>Who compiles: goes into the lock file, so that a build by another version is noticed.</summary>
public static class ToolIdentity
{
    /// <summary>The version of naftikoc, without the commit it was built from.</summary>
    public static string Version { get; } =
        typeof(ToolIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The newest version of the Naftiko specification that is read.</summary>
    public const string SpecificationVersion = "1.0.0-alpha3";
}
