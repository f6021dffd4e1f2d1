using System.Globalization;

namespace Shouwen.App.Demo;

/// <summary>A finite population: some never call, some call again and again. What they have and where they live stays.</summary>
internal sealed class DemoCustomers(ulong seed, int count)
{
    private const int OneVipIn = 33;
    private const int Codes = 100_000_000;

    private static readonly DemoMember[] Cities = [.. DemoPlaces.Regions.Where(region => region.Parent is not null)];
    private static readonly double TotalWeight = Cities.Sum(city => city.Weight);

    public int Any(Chance chance, bool vip)
    {
        var place = chance.Unit();
        var customer = (int)(((0.3 * place) + (0.7 * place * place * place)) * count);
        return vip ? customer - (customer % OneVipIn) : customer;
    }

    /// <summary>A customer number, not a phone number: that could be somebody's. The factor is odd and no multiple of five, so no code comes twice.</summary>
    public static string Code(int customer) =>
        string.Create(CultureInfo.InvariantCulture, $"KH{(customer + 1L) * 61_803_399 % Codes:00000000}");

    public string Region(int customer)
    {
        var place = Chance.Trait(seed, Streams.Region, customer) * TotalWeight;
        foreach (var city in Cities)
        {
            place -= city.Weight;
            if (place < 0) return city.Code;
        }
        return Cities[^1].Code;
    }

    public string Product(int customer, char kind)
    {
        var trait = Chance.Trait(seed, Streams.Device, customer);
        return kind switch
        {
            'B' => trait < 0.35 ? "FIBRE1000" : "FIBRE300",
            'T' => "IPTV",
            'L' => "LEASED",
            'V' => "VNET",
            _ => trait < 0.55 ? "M5G" : trait < 0.9 ? "M4G" : "CARD",
        };
    }

    /// <summary>A smaller demonstration is the same centre seen through some of its customers.</summary>
    public bool IsSampled(int customer, double share) => share >= 1 || Chance.Trait(seed, Streams.Sampled, customer) < share;

    /// <summary>Older customers like the voice, younger ones the app.</summary>
    public bool UsesApp(int customer) => Chance.Trait(seed, Streams.Device, customer) < 0.5;
}
