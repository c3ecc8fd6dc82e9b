namespace Naftiko.Gateway.Tests.HandOver;

/// <summary>One thing that a real API or a real client does, and what the gateway makes of it.</summary>
internal sealed record HandOverCase(string Name, Func<HandOverGateway, Task> Check);
