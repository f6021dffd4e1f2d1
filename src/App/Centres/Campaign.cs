using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Centres;

/// <summary>An offer that makes customers call.</summary>
public sealed class Campaign : Dimension
{
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    internal sealed class Mapping : Mapping<Campaign>
    {
        public override void Configure(EntityTypeBuilder<Campaign> table)
        {
            base.Configure(table);
            table.ToTable("campaigns");
        }
    }
}
