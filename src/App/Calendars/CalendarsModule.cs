using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;

namespace Shouwen.App.Calendars;

public static class CalendarsModule
{
    public static IServiceCollection AddCalendars(this IServiceCollection services) => services.AddSingleton<WorkingCalendars>();

    public static IEndpointRouteBuilder MapCalendars(this IEndpointRouteBuilder routes)
    {
        var calendars = routes.MapGroup("/api/calendars").WithTags("Calendars");
        calendars.MapGet("/", ListCalendars.Handle).Needs(Act.CalendarsView);
        calendars.MapGet("/{code}", ReadCalendar.Handle).Needs(Act.CalendarsView);
        calendars.MapGet("/{code}/preview", PreviewCalendar.Handle).Needs(Act.CalendarsView);
        calendars.MapPost("/{code}/moves", ShowMoves.Handle).Needs(Act.CalendarsEdit);
        calendars.MapPost("/", CreateCalendar.Handle).Needs(Act.CalendarsEdit);
        calendars.MapPut("/{code}", ChangeCalendar.Handle).Needs(Act.CalendarsEdit);
        calendars.MapDelete("/{code}", DeleteCalendar.Handle).Needs(Act.CalendarsEdit);
        return routes;
    }
}
