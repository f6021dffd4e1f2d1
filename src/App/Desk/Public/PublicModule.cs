using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Shouwen.App.Access.Published;

namespace Shouwen.App.Desk.Public;

/// <summary>Doors for who has no account: forms, and customers' ways to their cases.</summary>
internal static class PublicModule
{
    public const string Path = "/p";

    /// <summary>Of a case's address; no door's link is as short.</summary>
    public const string OfCase = "c";

    public static IServiceCollection AddPublicPages(this IServiceCollection services) => services.AddSingleton<PageKeys>().AddSingleton<SendingLimits>()
        .Configure<RateLimiterOptions>(limiter => limiter.AddPolicy<string, PublicLimit>(PublicLimit.Name));

    /// <summary>Whoever has the address may write; it opens nothing else.</summary>
    public static void MapPublicPages(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Path).Open().ExcludeFromDescription().RequireRateLimiting(PublicLimit.Name).WithMetadata(new RequestSizeLimitAttribute(PostedForm.LargestSent));
        pages.MapGet("/{door}", ShowDoor.Handle);
        pages.MapPost("/{door}", EnterByDoor.Handle);
        var one = pages.MapGroup($"/{OfCase}/{{token}}");
        one.MapGet("/", FollowCase.Show);
        one.MapPost("/", FollowCase.Write);
        one.MapGet("/files/{id:guid}", FollowCase.Download);
    }
}
