using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Centres;

/// <summary>What customers have or use.</summary>
public sealed class Product : Dimension, INode
{
    public int? ParentId { get; set; }

    internal sealed class Mapping : Mapping<Product>
    {
        public override void Configure(EntityTypeBuilder<Product> table)
        {
            base.Configure(table);
            table.ToTable("products");
        }
    }
}
