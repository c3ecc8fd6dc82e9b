namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>What an operator of a gateway gets to see.</summary>
internal enum OperatorSink
{
    Log,
    Traces,
    Metrics,
    CrashOutput,
}
