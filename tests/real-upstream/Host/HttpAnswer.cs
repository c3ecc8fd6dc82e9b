namespace RealUpstream.Host;

internal static class HttpAnswer
{
    public static async Task WriteAsync(HttpResponseMessage answer, HttpResponse response)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers)
        {
            response.Headers[name] = values.ToArray();
        }

        var body = await answer.Content.ReadAsByteArrayAsync();
        foreach (var (name, values) in answer.Content.Headers)
        {
            response.Headers[name] = values.ToArray();
        }

        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body);
    }
}
