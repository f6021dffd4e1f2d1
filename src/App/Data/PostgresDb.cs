using Microsoft.EntityFrameworkCore;

namespace Shouwen.App.Data;

public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : Db(options)
{
    public override StoreKind Kind => StoreKind.Postgres;
}
