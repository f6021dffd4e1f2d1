using System.Security.Cryptography;
using System.Text;

namespace Shouwen.App.Access;

/// <summary>The cookie, and the antiforgery token that follows from it: only pages of this origin can read the one through `me`, nobody the other.</summary>
internal static class SessionCookie
{
    private const string Name = "shouwen";
    private const string AntiforgeryHeader = "X-Antiforgery";

    public static string? Read(HttpContext http) => http.Request.Cookies[Name];

    public static void Write(HttpContext http, string token) => http.Response.Cookies.Append(Name, token, Options(http));

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http));

    public static string AntiforgeryOf(string token) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), "antiforgery"u8));

    public static bool HasAntiforgery(HttpContext http, string token) =>
        http.Request.Headers[AntiforgeryHeader] is [{ } sent]
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(AntiforgeryOf(token)));

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}
