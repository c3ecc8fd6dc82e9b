namespace Naftiko.Gateway.Tests.Answers;

/// <summary>How a call is exposed.</summary>
internal enum Face
{
    RestRaw,
    RestMapped,
    ToolRaw,
    ToolMapped,
}
