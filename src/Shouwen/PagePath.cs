namespace Shouwen;

/// <summary>An address that a page may have: no file, and not under the API, which speaks for itself (of a wrong content type, say).</summary>
internal sealed class PagePath : IRouteConstraint
{
    public const string Name = "page";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        (values[routeKey] as string ?? "").Split('/') is var parts && parts[0] != "api" && !parts[^1].Contains('.', StringComparison.Ordinal);
}
