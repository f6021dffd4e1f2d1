using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.After;
using Shouwen.App.Arena.Debrief;
using Shouwen.App.Arena.Games;
using Shouwen.App.Arena.Join;
using Shouwen.App.Arena.Rooms;
using Shouwen.App.Arena.Solo;

namespace Shouwen.App.Arena;

public static class ArenaModule
{
    public const string HubPath = "/hubs/arena";
    private const long LargestBody = 200_000;
    private const long LargestJoining = 4_000;
    private const long LargestMessage = 4_000;
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(20);

    public static IServiceCollection AddArena(this IServiceCollection services)
    {
        services.AddOptions<ArenaOptions>().BindConfiguration("Shouwen:Arena");
        services.Configure<RateLimiterOptions>(limiter => limiter.AddPolicy<string, ArenaLimit>(ArenaLimit.Name));
        services.AddSignalR(hub =>
        {
            (hub.KeepAliveInterval, hub.ClientTimeoutInterval) = (SignOfLife, Gone);
            hub.MaximumReceiveMessageSize = LargestMessage;
        }).AddJsonProtocol(json => json.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false)));
        return services.AddSingleton<GameBoards>()
            .AddSingleton<LogWriter>().AddHostedService(provider => provider.GetRequiredService<LogWriter>())
            .AddSingleton<OpenRooms>().AddHostedService(provider => provider.GetRequiredService<OpenRooms>())
            .AddHostedService<TakeInbox>();
    }

    public static IEndpointRouteBuilder MapArena(this IEndpointRouteBuilder routes)
    {
        var arena = routes.MapGroup("/api/arena").WithTags("Arena").WithMetadata(new RequestSizeLimitAttribute(LargestBody)).Needs(Act.ArenaLead);
        arena.MapGet("/games", KeepGames.List);
        arena.MapPost("/games", KeepGames.Create).Once<NewGame>();
        arena.MapGet("/games/{id:guid}", KeepGames.Read);
        arena.MapPut("/games/{id:guid}/seats", SeatPlayers.Put);
        arena.MapPost("/games/{id:guid}/deal", SeatPlayers.Deal);
        arena.MapDelete("/games/{id:guid}/players/{player:guid}", SeatPlayers.Remove);
        arena.MapGet("/games/{id:guid}/qr.svg", DrawCode.Handle);
        arena.MapGet("/games/{id:guid}/notes", KeepNotes.List);
        arena.MapPost("/games/{id:guid}/notes", KeepNotes.Add).Once<NoteText>();
        arena.MapPut("/games/{id:guid}/pdca/{round:int}", KeepPdca.Put);
        arena.MapGet("/games/{id:guid}/review", ReviewGame.Handle);
        arena.MapGet("/games/{id:guid}/replay", ReplayGame.Handle);
        arena.MapGet("/games/{id:guid}/replay/{round:int}/{second:int}", ShowMoment.Handle);
        arena.MapPost("/games/{id:guid}/what-if", ForkBots.Handle);
        arena.MapGet("/games/{id:guid}/log", ExportLog.Handle);
        arena.MapGet("/games/{id:guid}/events.csv", ExportLog.Events);
        arena.MapGet("/games/{id:guid}/records", KeepRecords.Handle);
        arena.MapGet("/games/{id:guid}/records.csv", KeepRecords.Export);
        arena.MapGet("/compare", CompareGames.Handle);
        var alone = routes.MapGroup("/api/arena").WithTags("Arena").WithMetadata(new RequestSizeLimitAttribute(LargestJoining)).Needs(Act.ArenaSolo);
        alone.MapGet("/scenarios", ListScenarios.Handle);
        alone.MapGet("/solo", PlayAlone.List);
        alone.MapPost("/solo", PlayAlone.Begin);
        alone.MapPost("/solo/{id:guid}/enter", PlayAlone.Enter);
        alone.MapDelete("/solo/{id:guid}", PlayAlone.Drop);
        var open = routes.MapGroup("/api/public/arena/{code}").WithTags("Arena").Open().RequireRateLimiting(ArenaLimit.Name).WithMetadata(new RequestSizeLimitAttribute(LargestJoining));
        open.MapGet("", JoinGame.Show);
        open.MapPost("/players", JoinGame.Handle);
        open.MapGet("/qr.svg", DrawCode.ByCode);
        open.MapGet("/me", JoinGame.Me);
        open.MapGet("/mine", ShowMine.Handle);
        open.MapPut("/opinion", ShowMine.Say);
        routes.MapHub<ArenaHub>(HubPath, line => line.Transports = HttpTransportType.WebSockets).Open().RequireRateLimiting(ArenaLimit.Name);
        return routes;
    }
}
