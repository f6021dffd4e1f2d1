using Shouwen.App.Calendars;
using Shouwen.App.Centres;
using Shouwen.App.Data;

namespace Shouwen.App;

/// <summary>The words of the product: what each brings, and where its doors are.</summary>
public static class Words
{
    public static IServiceCollection AddShouwen(this IServiceCollection services, Store store) => services
        .AddSingleton(TimeProvider.System)
        .AddData(store)
        .AddCalendars()
        .AddCentres();

    public static IEndpointRouteBuilder MapShouwen(this IEndpointRouteBuilder routes)
    {
        routes.MapCalendars();
        routes.MapCentres();
        return routes;
    }
}
