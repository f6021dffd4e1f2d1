using System.Globalization;
using Shouwen.App.Desk.Cases;

namespace Shouwen.App.Desk.Supplies;

/// <summary>What lines of the timeline about purchases say of themselves; pages have words for them.</summary>
internal static class SupplyLines
{
    public static string Of<T>(T value) where T : struct, Enum => $"{char.ToLowerInvariant($"{value}"[0])}{$"{value}"[1..]}";

    /// <summary>`7 2 60000 CNY router, ACME`: number, how many, cents of all, currency, what and of whom.</summary>
    public static string About(Purchase row, string currency)
    {
        var about = string.Create(CultureInfo.InvariantCulture, $"{row.Number} {row.Quantity} {row.Cents} {currency} {row.ItemName}, {row.SupplierName}");
        return about.Length <= CaseEntry.MaxAbout ? about : about[..CaseEntry.MaxAbout];
    }

    /// <summary>`7 works`, `7 fails`: what trying it showed.</summary>
    public static string Tried(Purchase row, bool works) => string.Create(CultureInfo.InvariantCulture, $"{row.Number} {(works ? "works" : "fails")}");

    /// <summary>`600 CNY`, as notices say it in either language.</summary>
    public static string Cost(Purchase row, string currency) => string.Create(CultureInfo.InvariantCulture, $"{row.Cents / 100m:0.##} {currency}");
}
