using Microsoft.Net.Http.Headers;

namespace Shouwen.App.Http;

/// <summary>A record's version as an entity tag: sent with a read, asked for with a write.</summary>
public static class ETag
{
    public static void Set(HttpContext http, int version) => http.Response.Headers.ETag = Text(version);

    /// <summary>False when the caller names a version and it is not this one. A caller who names none overwrites knowingly.</summary>
    public static bool Matches(HttpContext http, int version) =>
        http.Request.Headers[HeaderNames.IfMatch] is not [{ Length: > 0 } asked] || asked == "*" || asked == Text(version);

    private static string Text(int version) => $"\"{version}\"";
}
