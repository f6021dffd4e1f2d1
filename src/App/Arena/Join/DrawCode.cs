using Microsoft.AspNetCore.Http.HttpResults;
using QRCoder;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Data;

namespace Shouwen.App.Arena.Join;

/// <summary>The address to join at as a QR code, to be shown on the wall.</summary>
internal static class DrawCode
{
    private const int PixelsPerModule = 8;

    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(Guid id, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await KeepGames.FindAsync(db, acting.CentreId, id, cancel) is not { } row) return KeepGames.NotFound();
        using var drawn = QRCodeGenerator.GenerateQrCode($"{http.Request.Scheme}://{http.Request.Host}/play/{row.Code}", QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(drawn);
        return TypedResults.Text(svg.GetGraphic(PixelsPerModule), "image/svg+xml");
    }
}
