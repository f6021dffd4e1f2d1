using Shouwen.App.Notices.Published;

namespace Shouwen.App.Notices;

public static class NoticesModule
{
    public static IServiceCollection AddNotices(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration("Shouwen:Mail");
        return services.AddSingleton<PostOffice>();
    }
}
