using Microsoft.AspNetCore.Http.HttpResults;
using QRCoder;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;

namespace Shouwen.App.Arena.Join;

/// <summary>The address to join at as a QR code: on the trainer's page, and by the game's code on the wall, where it says no more than the code does.</summary>
internal static class DrawCode
{
    private const int PixelsPerModule = 8;

    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(Guid id, Db db, Acting acting, HttpContext http, CancellationToken cancel) =>
        await KeepGames.FindAsync(db, acting.CentreId, id, cancel) is { } row ? Draw(http, row) : KeepGames.NotFound();

    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> ByCode(string code, Db db, HttpContext http, CancellationToken cancel) =>
        await FindGame.ByCodeAsync(db, code, cancel) is { } row ? Draw(http, row) : JoinGame.NoGame();

    private static ContentHttpResult Draw(HttpContext http, ArenaGame row)
    {
        using var drawn = QRCodeGenerator.GenerateQrCode($"{http.Request.Scheme}://{http.Request.Host}/play/{row.Code}", QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(drawn);
        return TypedResults.Text(svg.GetGraphic(PixelsPerModule), "image/svg+xml");
    }
}
