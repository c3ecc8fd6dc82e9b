using System.Text.RegularExpressions;
using Google.Protobuf.Reflection;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Answers;

/// <summary>Protobuf files (Protocol Buffers, proto2, proto3 and editions). Nothing of a file is quoted: a document can name any file.</summary>
internal static partial class ProtoFile
{
    public const string Example = """syntax = "proto3"; message Orders { repeated string id = 1; }""";

    private const string Name = "schema.proto";

    /// <returns>One of the two. The name of the schema is that of its file; its text says nothing of a C# namespace.</returns>
    public static (ResponseFormat? Format, string? Problem) Read(SourceFile file)
    {
        var text = CSharpNamespace.Replace(file.Text.ReplaceLineEndings("\n"), "").TrimEnd() + "\n";
        var set = new FileDescriptorSet();
        set.Add(Name, true, new StringReader(text));
        set.Process();
        var proto = set.Files.First(static f => f.Name == Name);
        return proto switch
        {
            _ when proto.Dependencies.FirstOrDefault(static path => !path.StartsWith("google/protobuf/", StringComparison.Ordinal)) is not null =>
                (null, "it imports other files, which are not read; put all messages into this one"),
            _ when set.GetErrors().FirstOrDefault(static error => error.IsError) is { } error => (null, $"line {error.LineNumber} is wrong"),
            { MessageTypes.Count: 0 } => (null, "it has no message"),
            { Options.CsharpNamespace.Length: > 0 } => (null, "its option `csharp_namespace` is written in an unusual way; remove it"),
            _ => (new ResponseFormat.Protobuf(new(file.Path, text), proto.MessageTypes[0].Name), null),
        };
    }

    /// <summary>The classes made of the messages belong into a namespace of the gateway.</summary>
    [GeneratedRegex("""(?m)^[ \t]*option\s+csharp_namespace\s*=\s*(?:"[^"\n]*"|'[^'\n]*')\s*;[ \t]*\n?""", RegexOptions.CultureInvariant)]
    private static partial Regex CSharpNamespace { get; }
}
