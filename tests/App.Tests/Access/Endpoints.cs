using Microsoft.AspNetCore.Routing.Patterns;
using Shouwen.App.Access.Published;
using Shouwen.App.Tests.Fixtures;

namespace Shouwen.App.Tests.Access;

/// <summary>An endpoint of the running server, and how to knock at it with nothing sensible to say.</summary>
internal sealed record Endpoints(string Method, RoutePattern Route, string? Act, bool IsOpen)
{
    private static readonly Guid Nobody = new("0190aaaa-0000-7000-8000-000000000000");

    public static IReadOnlyList<Endpoints> Of(ShouwenServer server) =>
    [
        .. from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let act = endpoint.Metadata.GetMetadata<NeedsAct>()?.Act
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [""]
           select new Endpoints(method, endpoint.RoutePattern, act, act is null && endpoint.Metadata.GetMetadata<OpenToAll>() is not null),
    ];

    public async Task<HttpResponseMessage> AskAsync(HttpClient browser, string centre)
    {
        using var request = new HttpRequestMessage(new(Method.Length == 0 ? "GET" : Method), $"{Path()}?centre={centre}");
        if (Method is "POST" or "PUT") request.Content = JsonContent.Create(new { });
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public override string ToString() => $"{Method} /{Route.RawText!.Trim('/')}";

    private string Path() => "/" + string.Join('/', Route.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Text))));

    private static string Text(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { ParameterPolicies: [{ Content: "guid" }] } => Nobody.ToString(),
        RoutePatternParameterPart { ParameterPolicies: [{ Content: "int" or "long" }] } => "1",
        _ => "none",
    };
}
