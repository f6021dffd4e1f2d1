using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.HttpOverrides;

namespace Shouwen.App.Http;

/// <summary>How every answer looks: JSON in camel case, problems with a code, headers that browsers obey.</summary>
public static class HttpModule
{
    private const string TrustedProxies = "Shouwen:TrustedProxies";

    public static IServiceCollection AddHttp(this IServiceCollection services) => services
        .AddOpenApi(ApiDocument.Configure)
        .ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        })
        .AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
            context.ProblemDetails.Extensions.TryAdd("code", CodeOf(context.ProblemDetails.Status ?? 500)));

    public static IApplicationBuilder UseHttp(this IApplicationBuilder app)
    {
        UseTrustedProxies(app);
        return app.UseSecurityHeaders().UseExceptionHandler().UseStatusCodePages();
    }

    // Anyone can write forwarded headers: they are believed from the proxies that the installation names, and from nobody else.
    private static void UseTrustedProxies(IApplicationBuilder app)
    {
        var named = app.ApplicationServices.GetRequiredService<IConfiguration>()[TrustedProxies];
        if (string.IsNullOrWhiteSpace(named)) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var address in named.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            options.KnownProxies.Add(IPAddress.Parse(address));
        app.UseForwardedHeaders(options);
    }

    private static string CodeOf(int status) => status switch
    {
        404 => "notFound",
        405 => "methodNotAllowed",
        413 => "tooLarge",
        415 => "mediaType",
        >= 400 and < 500 => "invalid",
        _ => "unexpected",
    };
}
