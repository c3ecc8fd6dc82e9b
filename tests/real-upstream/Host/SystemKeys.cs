namespace RealUpstream.Host;

/// <summary>The Functions host's check of an extension's system key: in <c>x-functions-key</c> or else in the first <c>code</c> of the query.</summary>
internal sealed class SystemKeys(string durableTask, string otherExtension)
{
    public string DurableTask => durableTask;

    /// <summary>The status to refuse the request with: 401 without a key that is known, 403 with the key of another extension.</summary>
    public int? Refuse(HttpRequest request)
    {
        var key = request.Headers["x-functions-key"].FirstOrDefault() ?? request.Query["code"].FirstOrDefault();
        return key == durableTask ? null
            : key == otherExtension ? StatusCodes.Status403Forbidden
            : StatusCodes.Status401Unauthorized;
    }
}
