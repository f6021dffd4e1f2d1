using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Access;

/// <summary>Stands before every endpoint: who is it, in which centre, and may they? What is neither guarded nor declared open stays shut.</summary>
internal sealed class AccessCheck(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, Callers callers, CurrentActing current)
    {
        // What is not a route is the framework's own answer: "no such method", "unsupported media type".
        if (http.GetEndpoint() is RouteEndpoint { Metadata: var metadata })
        {
            var needs = metadata.GetMetadata<NeedsAct>();
            var isOpen = needs is null && metadata.GetMetadata<OpenToAll>() is not null;
            if (!isOpen && await RefusalAsync(http, needs?.Act, callers, current) is { } refusal)
            {
                await refusal.ExecuteAsync(http);
                return;
            }
        }
        await next(http);
    }

    private static async Task<IResult?> RefusalAsync(HttpContext http, string? act, Callers callers, CurrentActing current)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (act is null) return Forbidden();
        var (acting, refusal) = await callers.IdentifyAsync(http, act, http.RequestAborted);
        if (acting is null) return refusal;
        if (acting.ScopeOf(act) == Scope.None) return Forbidden();
        http.Features.Set(acting);
        current.Acting = acting;
        return null;
    }

    private static ProblemHttpResult Forbidden() => Problem.Forbidden("access.forbidden", "Your role does not allow this.");
}
