using Shouwen.App.Access.Published;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Answers;

/// <summary>What forms are found by. Only hashes are stored, and the two kinds of key cannot stand for one another.</summary>
internal static class FormKey
{
    public const string Fresh = "new";

    public static bool IsOne(string? key) => key is { Length: Wave.LinkLength } && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>Of a form begun with a link. A person's token is hashed as it is, like the invitation's.</summary>
    public static string HashOfLinked(string key) => OpaqueToken.HashOf($"link {key}");

    /// <summary>
    /// What makes two copies of a linked form one answer. An invited person's answer gets a random one instead: the invitation itself
    /// knows that it was used, and nothing that can be computed from a token may lead to an answer.
    /// </summary>
    public static string OnceHash(string? linkedHash) => OpaqueToken.HashOf(linkedHash is null ? OpaqueToken.Create() : $"once {linkedHash}");
}
