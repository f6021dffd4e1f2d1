using Microsoft.AspNetCore.Http.HttpResults;

namespace Shouwen.App.Access;

internal static class SignOut
{
    public static async Task<NoContent> Handle(Sessions sessions, HttpContext http, CancellationToken cancel)
    {
        if (SessionCookie.Read(http) is { } token) await sessions.EndAsync(token, cancel);
        SessionCookie.Clear(http);
        return TypedResults.NoContent();
    }
}
