namespace Shouwen.App.Access.Published;

/// <summary>For lines that stay open: who stands behind the request that opened one, in a centre, if they may do the act there.</summary>
public static class WhoCalls
{
    public static async Task<Acting?> InAsync(HttpContext http, string act, string centre, CancellationToken cancel)
    {
        await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var (acting, _) = await scope.ServiceProvider.GetRequiredService<Callers>().IdentifyAsync(http, act, cancel, centre);
        return acting?.ScopeOf(act) == Scope.Centre ? acting : null;
    }
}
