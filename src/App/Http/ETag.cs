using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Shouwen.App.Http;

/// <summary>A record's version as an entity tag: sent with a read, asked for with a write.</summary>
public static class ETag
{
    public static void Set(HttpContext http, int version) => http.Response.Headers.ETag = Text(version);

    /// <summary>False when the caller names a version and it is not this one. A caller who names none overwrites knowingly.</summary>
    public static bool Matches(HttpContext http, int version) =>
        http.Request.Headers[HeaderNames.IfMatch] is not [{ Length: > 0 } asked] || asked == "*" || asked == Text(version);

    /// <summary>What must not be overwritten unseen asks for a version: null where one is named, or `*` by whoever overwrites knowingly.</summary>
    public static ProblemHttpResult? Missing(HttpContext http) => http.Request.Headers[HeaderNames.IfMatch] is [{ Length: > 0 }]
        ? null
        : Problem.Of(428, "noVersion", "Say which version you changed: read it, and send its ETag as If-Match. If-Match: * overwrites whatever is there.");

    private static string Text(int version) => $"\"{version}\"";
}
