using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Centres;

/// <summary>Where customers are.</summary>
public sealed class Region : Dimension, INode
{
    public int? ParentId { get; set; }

    internal sealed class Mapping : Mapping<Region>
    {
        public override void Configure(EntityTypeBuilder<Region> table)
        {
            base.Configure(table);
            table.ToTable("regions");
        }
    }
}
