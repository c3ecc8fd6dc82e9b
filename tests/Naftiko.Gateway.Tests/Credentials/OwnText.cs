namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>What a gateway says of itself, without its upstream.</summary>
internal enum OwnText
{
    OpenApi,
    ToolList,
    Handshake,
    Health,
    NoRoute,
    WrongMethod,
    WrongValue,
    WrongArguments,
    NoTool,
}
