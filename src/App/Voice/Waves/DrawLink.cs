using Microsoft.AspNetCore.Http.HttpResults;
using QRCoder;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Voice.Waves;

/// <summary>The wave's address as a QR code, to be printed or shown.</summary>
internal static class DrawLink
{
    private const int PixelsPerModule = 8;

    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(string code, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (wave.Link is null) return Problem.Conflict("voice.noLink", "The wave has no address yet: open it first.");
        // A quarter of a printed code may be dirty or torn.
        using var drawn = QRCodeGenerator.GenerateQrCode($"{http.Request.Scheme}://{http.Request.Host}{VoiceModule.PublicPath}/{wave.Link}", QRCodeGenerator.ECCLevel.Q);
        using var svg = new SvgQRCode(drawn);
        return TypedResults.Text(svg.GetGraphic(PixelsPerModule), "image/svg+xml");
    }
}
