using Microsoft.EntityFrameworkCore;

// Breaks the rules for engines, so that a test can see each rule go red.
namespace Shouwen.App.Tests.HouseRules.Planted.Engines.Common
{
    internal readonly record struct Share(double Value);
}

namespace Shouwen.App.Tests.HouseRules.Planted.Engines.Queueing
{
    internal static class Waiting
    {
        public static async Task<int> FromTheStoreAsync(DbContext store)
        {
            await Task.Yield();
            return store.ChangeTracker.Entries().Count();
        }

        public static Common.Share Share => new(Forecasting.Trend.Slope);
    }
}

namespace Shouwen.App.Tests.HouseRules.Planted.Engines.Forecasting
{
    internal static class Trend
    {
        public static double Slope => 1;

        public static IEnumerable<string> Lines(string[] files) => files.Select(file => File.ReadAllText(file));
    }

    internal static class Dice
    {
        public static int Throw() => new Random(TimeProvider.System.GetUtcNow().Second).Next(6);
    }
}
