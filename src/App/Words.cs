using Shouwen.App.Access;
using Shouwen.App.Arena;
using Shouwen.App.Audit;
using Shouwen.App.Calendars;
using Shouwen.App.Centres;
using Shouwen.App.Data;
using Shouwen.App.Desk;
using Shouwen.App.Facts;
using Shouwen.App.Http;
using Shouwen.App.Jobs;
using Shouwen.App.Knowledge;
using Shouwen.App.Lead;
using Shouwen.App.Notices;
using Shouwen.App.Quality;
using Shouwen.App.Voice;

namespace Shouwen.App;

/// <summary>The words of the product: what each brings, and where its doors are.</summary>
public static class Words
{
    public static IServiceCollection AddShouwen(this IServiceCollection services, Store store) => services
        .AddSingleton(TimeProvider.System)
        .AddHttp()
        .AddData(store)
        .AddAccess(store)
        .AddArena()
        .AddAudit()
        .AddCalendars()
        .AddCentres()
        .AddDesk()
        .AddFacts()
        .AddJobs()
        .AddKnowledge()
        .AddNotices()
        .AddQuality()
        .AddVoice();

    /// <summary>What every request passes before it reaches an endpoint.</summary>
    public static IApplicationBuilder UseShouwen(this IApplicationBuilder app) => app.UseHttp().UseAccess();

    public static IEndpointRouteBuilder MapShouwen(this IEndpointRouteBuilder routes)
    {
        routes.MapAccess();
        routes.MapArena();
        routes.MapAudit();
        routes.MapCalendars();
        routes.MapCentres();
        routes.MapDesk();
        routes.MapFacts();
        routes.MapJobs();
        routes.MapKnowledge();
        routes.MapLead();
        routes.MapNotices();
        routes.MapQuality();
        routes.MapVoice();
        return routes;
    }
}
