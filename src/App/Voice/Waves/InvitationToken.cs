using Shouwen.App.Access.Published;

namespace Shouwen.App.Voice.Waves;

/// <summary>The end of one person's address.</summary>
internal static class InvitationToken
{
    /// <summary>A leading hyphen is what spreadsheets take for a formula, and the file's guard against that would change it.</summary>
    public static string Create()
    {
        string token;
        do token = OpaqueToken.Create();
        while (token[0] == '-');
        return token;
    }
}
