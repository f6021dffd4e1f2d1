using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Shouwen.App.Data;

public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : Db(options)
{
    public override StoreKind Kind => StoreKind.Sqlite;

    // SQLite has no instants or dates of its own; numbers sort and compare as they should.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumber>();
    }

    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));

    private sealed class DayNumber() : ValueConverter<DateOnly, int>(
        date => date.DayNumber, number => DateOnly.FromDayNumber(number));
}
