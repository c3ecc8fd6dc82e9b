using Naftiko.Gateway.Tests.Traffic;

namespace Naftiko.Gateway.Tests.Mcp;

/// <summary>A tool call, the request it must become, and the recorded exchange that answers it.</summary>
/// <param name="Tool">The name of the tool.</param>
/// <param name="Arguments">Its arguments as a JSON object.</param>
/// <param name="Request">Method and target below <see cref="ExposedOperation.Root"/>, without the key.</param>
/// <param name="Body">The body the upstream must see; null for none.</param>
/// <param name="Number">The recorded exchange.</param>
internal sealed record ToolCase(string Tool, string Arguments, string Request, string? Body, int Number)
{
    public static IReadOnlyList<ToolCase> All { get; } =
    [
        new("startorchestration", """{"functionName":"HelloSequence"}""", "POST /orchestrators/HelloSequence", null, 1),
        new("startorchestration", """{"functionName":"Echo","body":{"a":1,"b":["x"]}}""", "POST /orchestrators/Echo", """{"a":1,"b":["x"]}""", 3),
        new("startorchestration", """{"functionName":"Echo","body":42}""", "POST /orchestrators/Echo", "42", 4),
        new("startorchestrationwithid", """{"functionName":"WaitForApproval","instanceId":"wait-55ade3","body":{"order":7}}""", "POST /orchestrators/WaitForApproval/wait-55ade3", """{"order":7}""", 48),
        new("startorchestrationwithid", """{"functionName":"Echo","instanceId":"a b","body":1}""", "POST /orchestrators/Echo/a%20b", "1", 50),
        new("listinstances", """{"instanceIdPrefix":"page","top":2}""", "GET /instances?instanceIdPrefix=page&top=2", null, 175),
        new("listinstances", """{"instanceIdPrefix":"page","showInput":false}""", "GET /instances?instanceIdPrefix=page&showInput=false", null, 174),
        new("listinstances", "{}", "GET /instances", null, 188),
        new("purgeinstances", """{"createdTimeFrom":"2020-01-01T00:00:00Z","runtimeStatus":"Completed,Failed"}""", "DELETE /instances?createdTimeFrom=2020-01-01T00%3A00%3A00Z&runtimeStatus=Completed%2CFailed", null, 221),
        new("getinstancestatus", """{"instanceId":"wait-55ade3"}""", "GET /instances/wait-55ade3", null, 62),
        new("getinstancestatus", """{"instanceId":"done-55ade3","showHistory":true,"showHistoryOutput":true}""", "GET /instances/done-55ade3?showHistory=true&showHistoryOutput=true", null, 67),
        new("purgeinstance", """{"instanceId":"done-55ade3"}""", "DELETE /instances/done-55ade3", null, 205),
        new(
            "raiseevent", """{"instanceId":"wait-55ade3","eventName":"Approval","body":{"approved":true}}""", "POST /instances/wait-55ade3/raiseEvent/Approval",
            """{"approved":true}""", 99),
        new("terminateinstance", """{"instanceId":"term-55ade3","reason":"no longer needed; a+b&c"}""", "POST /instances/term-55ade3/terminate?reason=no%20longer%20needed%3B%20a%2Bb%26c", null, 118),
        new("suspendinstance", """{"instanceId":"susp-55ade3","reason":"lunch ä"}""", "POST /instances/susp-55ade3/suspend?reason=lunch%20%C3%A4", null, 103),
        new("resumeinstance", """{"instanceId":"susp-55ade3"}""", "POST /instances/susp-55ade3/resume", null, 107),
        new("rewindinstance", """{"instanceId":"fail-55ade3","reason":"healed"}""", "POST /instances/fail-55ade3/rewind?reason=healed", null, 132),
        new("getentity", """{"entityName":"Counter","entityKey":"c-55ade3"}""", "GET /entities/Counter/c-55ade3", null, 139),
        new("signalentity", """{"entityName":"Counter","entityKey":"c-55ade3","op":"Add","body":5}""", "POST /entities/Counter/c-55ade3?op=Add", "5", 138),
        new("listentities", """{"entityName":"Counter","fetchState":true,"top":1}""", "GET /entities/Counter?fetchState=true&top=1", null, 161),
        new("listentities", """{"entityName":"Counter","fetchState":true,"top":1,"continuationToken":"QGNvdW50ZXJAJA=="}""", "GET /entities/Counter?fetchState=true&top=1", null, 162),
    ];

    public RecordedExchange Exchange => RecordedTraffic.Get(Number);
}
