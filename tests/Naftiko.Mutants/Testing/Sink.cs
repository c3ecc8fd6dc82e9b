using Xunit;
using Xunit.Abstractions;

namespace Naftiko.Mutants.Testing;

/// <summary>Hears what happens in a run, and ends it as soon as it is told to.</summary>
/// <param name="hear">Whether to go on.</param>
internal sealed class Sink(Func<IMessageSinkMessage, bool> hear) : LongLivedMarshalByRefObject, IMessageSink
{
    private readonly TaskCompletionSource ended = new();

    public void Wait() => ended.Task.Wait();

    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestAssemblyFinished or IDiscoveryCompleteMessage)
        {
            ended.TrySetResult();
        }

        return hear(message);
    }
}
