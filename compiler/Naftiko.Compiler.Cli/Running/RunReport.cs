using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>Tells the user where the gateway is and what to try first.</summary>
internal static class RunReport
{
    public static void Write(Session session, GatewayModel model, List<AdapterAddress> addresses, List<MockUpstream> mocks)
    {
        var output = session.IsForMachine ? session.Notes : session.Answer;
        lock (session)
        {
            output.Line();
            foreach (var address in addresses)
            {
                var kind = address.Adapter switch { McpAdapter => "MCP ", RestAdapter => "REST", SkillAdapter => "skills", ControlAdapter => "control" };
                output.Line(
                    $"{kind} {SafeText.OneLine(address.Adapter.Namespace)}: {address.Reachable}{(address.Adapter is McpAdapter ? "mcp" : "")}", Tone.Strong);
                if (TryPage.Of(model, address, session.Host) is { } page)
                {
                    output.Line($"  Try it in a browser: {page}", Tone.Help);
                }

                if (FirstCall.Of(model, address, isMock: mocks.Count > 0) is { } call)
                {
                    output.Line("  " + SafeText.OneLine(call), Tone.Help);
                }
            }

            foreach (var mock in mocks)
            {
                output.Line($"A mock answers for {SafeText.OneLine(mock.Namespace)}: it sends back each request it receives.");
            }

            output.Line("Stop with Ctrl-C.", Tone.Faint);
            output.Line();
            session.Host.Out.Flush();
        }
    }
}
