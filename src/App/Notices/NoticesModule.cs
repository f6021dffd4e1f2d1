using Microsoft.AspNetCore.Mvc;
using Shouwen.App.Access.Published;
using Shouwen.App.Notices.Channels;
using Shouwen.App.Notices.Inbox;
using Shouwen.App.Notices.Published;
using Shouwen.App.Notices.Sending;
using Shouwen.App.Notices.Settings;

namespace Shouwen.App.Notices;

public static class NoticesModule
{
    private const long LargestBody = 64 * 1024;

    public static IServiceCollection AddNotices(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration("Shouwen:Mail");
        services.AddOptions<NoticeOptions>().BindConfiguration("Shouwen:Notices");
        return services.AddSingleton<PostOffice>().AddSingleton<ChannelSeal>().AddSingleton<Webhooks>().AddSingleton<MailSender>().AddSingleton<ChannelSender>()
            .AddSingleton<SendNotices>().AddHostedService(provider => provider.GetRequiredService<SendNotices>());
    }

    public static IEndpointRouteBuilder MapNotices(this IEndpointRouteBuilder routes)
    {
        var notices = routes.MapGroup("/api/notices").WithTags("Notices").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        notices.MapGet("", ReadNotices.List).Needs(Act.NoticesRead);
        notices.MapGet("/unread", ReadNotices.Count).Needs(Act.NoticesRead);
        notices.MapPost("/read", ReadNotices.Read).Needs(Act.NoticesRead);
        notices.MapPost("/{id:long}/unread", ReadNotices.Unread).Needs(Act.NoticesRead);
        notices.MapGet("/settings", KeepSettings.Read).Needs(Act.NoticesRead);
        notices.MapPut("/settings", KeepSettings.Change).Needs(Act.NoticesRead);
        notices.MapGet("/channels", KeepChannels.List).Needs(Act.NoticesChannels);
        notices.MapPost("/channels", KeepChannels.Create).Needs(Act.NoticesChannels);
        notices.MapPut("/channels/{id:guid}", KeepChannels.Change).Needs(Act.NoticesChannels);
        notices.MapDelete("/channels/{id:guid}", KeepChannels.Remove).Needs(Act.NoticesChannels);
        notices.MapPost("/channels/{id:guid}/trial", KeepChannels.Try).Needs(Act.NoticesChannels);
        notices.MapGet("/failed", LookAfterPosts.List).Needs(Act.NoticesChannels);
        notices.MapPost("/failed/{id:guid}/again", LookAfterPosts.Again).Needs(Act.NoticesChannels);
        return routes;
    }
}
