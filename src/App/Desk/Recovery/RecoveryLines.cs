using System.Globalization;

namespace Shouwen.App.Desk.Recovery;

/// <summary>What lines of the timeline about a recovery say of themselves; pages have words for them.</summary>
internal static class RecoveryLines
{
    /// <summary>Of a reply that is the apology.</summary>
    public const string Apology = "apology";

    public static string Of<T>(T value) where T : struct, Enum => $"{char.ToLowerInvariant($"{value}"[0])}{$"{value}"[1..]}";

    /// <summary>`3000 CNY voucher`: cents, currency and what it is called.</summary>
    public static string Of(long cents, string currency, string name) => string.Create(CultureInfo.InvariantCulture, $"{cents} {currency} {name}");
}
