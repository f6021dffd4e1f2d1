namespace Shouwen.App.Voice.Answers;

/// <summary>The key of a form that was begun with a wave's link, remembered by the browser for that link alone.</summary>
internal static class FormCookie
{
    private const string Name = "answers";
    private static readonly TimeSpan Life = TimeSpan.FromDays(60);

    public static string? Read(HttpContext http) => http.Request.Cookies[Name];

    public static void Write(HttpContext http, string link, string key)
    {
        if (Read(http) == key) return;
        http.Response.Cookies.Append(Name, key, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = $"{VoiceModule.PublicPath}/{link}",
            MaxAge = Life,
            IsEssential = true,
        });
    }
}
